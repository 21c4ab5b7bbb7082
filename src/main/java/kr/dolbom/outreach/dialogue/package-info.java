/** The conversation of a first counselling call: what is said next, how an answer is read, and what is a danger. */
@NullMarked
package kr.dolbom.outreach.dialogue;

import org.jspecify.annotations.NullMarked;
