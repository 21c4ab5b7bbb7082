/** The masking drill: identifiers in many spellings through every door, then a search for what was left of them. */
@NullMarked
package kr.dolbom.evaluation.masking;

import org.jspecify.annotations.NullMarked;
