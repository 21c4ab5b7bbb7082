/** The page on which requests of households about their own data are met. */
@NullMarked
package kr.dolbom.outreach.rights.web;

import org.jspecify.annotations.NullMarked;
