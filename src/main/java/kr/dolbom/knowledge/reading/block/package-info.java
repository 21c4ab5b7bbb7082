/** What every office format is read into before it is cut: paragraphs and tables in reading order. */
@NullMarked
package kr.dolbom.knowledge.reading.block;

import org.jspecify.annotations.NullMarked;
