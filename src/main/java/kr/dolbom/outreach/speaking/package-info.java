/** Texts as they are said aloud. */
@NullMarked
package kr.dolbom.outreach.speaking;

import org.jspecify.annotations.NullMarked;
