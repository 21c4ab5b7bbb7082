/** What is kept of one household that was called: shown whole, taken along, destroyed (개인정보 보호법 제35조, 제36조). */
@NullMarked
package kr.dolbom.outreach.rights;

import org.jspecify.annotations.NullMarked;
