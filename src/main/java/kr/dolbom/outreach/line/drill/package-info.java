/** {@code ./dolbom drill calls}: many calls with sound and dialogue at once, against citizens in a process of their own. */
@NullMarked
package kr.dolbom.outreach.line.drill;

import org.jspecify.annotations.NullMarked;
