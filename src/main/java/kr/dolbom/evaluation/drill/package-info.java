/** Drills: the same question asked otherwise, or with a manipulation round it, must keep its answer. */
@NullMarked
package kr.dolbom.evaluation.drill;

import org.jspecify.annotations.NullMarked;
