/** Text messages that announce a call: queued, sent once, their receipts; and the list of those who want none, for ever. */
@NullMarked
package kr.dolbom.outreach.texting;

import org.jspecify.annotations.NullMarked;
