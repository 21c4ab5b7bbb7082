/** Signalling by SIP (RFC 3261), over JAIN-SIP. */
@NullMarked
package kr.dolbom.outreach.line.sip;

import org.jspecify.annotations.NullMarked;
