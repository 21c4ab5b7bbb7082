/** What calls found out, as cases an officer judges and decides. */
@NullMarked
package kr.dolbom.outreach.cases;

import org.jspecify.annotations.NullMarked;
