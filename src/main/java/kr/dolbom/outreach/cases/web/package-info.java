/** The pages of the officer who decides. */
@NullMarked
package kr.dolbom.outreach.cases.web;

import org.jspecify.annotations.NullMarked;
