/** Learns from examples which of several things a short text says; knows nothing of calls. */
@NullMarked
package kr.dolbom.outreach.dialogue.learned;

import org.jspecify.annotations.NullMarked;
