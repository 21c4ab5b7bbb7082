/** Drills of the desk: real nodes in processes of their own, many people at once, and kills in the midst of it. */
@NamedInterface("drill")
@NullMarked
package kr.dolbom.desk.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
