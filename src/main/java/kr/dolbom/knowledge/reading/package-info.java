/** From a file to a manuscript: formats, page furniture, and where a text is cut into passages. */
@NullMarked
package kr.dolbom.knowledge.reading;

import org.jspecify.annotations.NullMarked;
