/** The telephone line: signalling by SIP, sound and keys by RTP. */
@NullMarked
package kr.dolbom.outreach.line;

import org.jspecify.annotations.NullMarked;
