/** Forty households at the other end of real calls: people and speech engines stood in for, everything between is real. */
@NullMarked
package kr.dolbom.outreach.talk.drill;

import org.jspecify.annotations.NullMarked;
