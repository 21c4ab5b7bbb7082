/** How fast the desk answers. */
@NullMarked
package kr.dolbom.evaluation.speed;

import org.jspecify.annotations.NullMarked;
