/** Who is called, when, and how often: lists, campaigns, and what became of every household. */
@NullMarked
package kr.dolbom.outreach.campaign;

import org.jspecify.annotations.NullMarked;
