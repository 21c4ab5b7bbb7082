/** PDF: its lines in the order a person reads them. */
@NullMarked
package kr.dolbom.knowledge.reading.pdf;

import org.jspecify.annotations.NullMarked;
