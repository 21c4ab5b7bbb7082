/** The drill of campaigns: two nodes, a simulated line, kills in the midst of it, and checks that trust neither. */
@NullMarked
package kr.dolbom.outreach.campaign.drill;

import org.jspecify.annotations.NullMarked;
