/** Places the calls of running campaigns, each once, by any number of nodes. */
@NullMarked
package kr.dolbom.outreach.campaign.dialling;

import org.jspecify.annotations.NullMarked;
