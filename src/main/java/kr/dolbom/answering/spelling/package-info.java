/** Mends what was mistyped before a question is read: letters, split words, glued words, the Roman keyboard. */
@NullMarked
package kr.dolbom.answering.spelling;

import org.jspecify.annotations.NullMarked;
