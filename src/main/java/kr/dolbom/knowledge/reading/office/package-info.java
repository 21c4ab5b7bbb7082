/** Office documents and web pages, read into blocks: sheets, word processor files, HTML. */
@NullMarked
package kr.dolbom.knowledge.reading.office;

import org.jspecify.annotations.NullMarked;
