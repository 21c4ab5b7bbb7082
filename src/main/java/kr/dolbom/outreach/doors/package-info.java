/** The doors of outreach that the drill of masking goes through, and what stands in for calls and texts there. */
@NullMarked
package kr.dolbom.outreach.doors;

import org.jspecify.annotations.NullMarked;
