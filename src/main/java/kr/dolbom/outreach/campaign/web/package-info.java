/** The pages of campaigns. */
@NullMarked
package kr.dolbom.outreach.campaign.web;

import org.jspecify.annotations.NullMarked;
