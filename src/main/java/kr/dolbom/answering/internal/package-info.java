/** The workshop of answering: understanding, matching, composing. */
@NullMarked
package kr.dolbom.answering.internal;

import org.jspecify.annotations.NullMarked;
