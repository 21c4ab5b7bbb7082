/** Drills of the desk: real nodes in processes of their own, many people at once, and kills in the midst of it. */
@NullMarked
package kr.dolbom.desk.drill;

import org.jspecify.annotations.NullMarked;
