/** What is said on a first-counselling call, what comes next, and what was understood. */
@NullMarked
package kr.dolbom.outreach.dialogue;

import org.jspecify.annotations.NullMarked;
