/** The two formats of Hancom's word processor: HWP 5, records in a compound file, and HWPX, XML in a ZIP file. */
@NullMarked
package kr.dolbom.knowledge.reading.hwp;

import org.jspecify.annotations.NullMarked;
