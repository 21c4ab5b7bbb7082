/** Sound on a telephone line: 8,000 samples a second, packed by G.711, in frames of 20 milliseconds. */
@NullMarked
package kr.dolbom.outreach.sound;

import org.jspecify.annotations.NullMarked;
