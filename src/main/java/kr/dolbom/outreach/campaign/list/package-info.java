/** From a file of the office to households that can be called, with everything that is wrong said before it begins. */
@NullMarked
package kr.dolbom.outreach.campaign.list;

import org.jspecify.annotations.NullMarked;
