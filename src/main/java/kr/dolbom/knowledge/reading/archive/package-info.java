/** Archives: what is in them is taken out file by file, within bounds. */
@NullMarked
package kr.dolbom.knowledge.reading.archive;

import org.jspecify.annotations.NullMarked;
