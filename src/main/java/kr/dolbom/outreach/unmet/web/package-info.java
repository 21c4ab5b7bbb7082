/** The pages of households that calls did not reach. */
@NullMarked
package kr.dolbom.outreach.unmet.web;

import org.jspecify.annotations.NullMarked;
