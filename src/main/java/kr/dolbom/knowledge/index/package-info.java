/** The Lucene index of one process group on one data folder: derived from the rows, thrown away whenever in doubt. */
@NullMarked
package kr.dolbom.knowledge.index;

import org.jspecify.annotations.NullMarked;
