/** Households that calls did not reach, as an officer looks after them: whom to telephone or visit, and what came of it. */
@NullMarked
package kr.dolbom.outreach.unmet;

import org.jspecify.annotations.NullMarked;
