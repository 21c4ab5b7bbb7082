/** What was said on the telephone, sealed as it is spoken, heard only with a reason and kept only for its time. */
@NullMarked
package kr.dolbom.outreach.recording;

import org.jspecify.annotations.NullMarked;
