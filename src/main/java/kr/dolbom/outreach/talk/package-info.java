/** A conversation on a live call: who speaks when, what is played, what was heard, and what is done about it. */
@NullMarked
package kr.dolbom.outreach.talk;

import org.jspecify.annotations.NullMarked;
