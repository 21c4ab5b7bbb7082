/** The second look: what the first finds is put in order by signals whose weights are learned. */
@NamedInterface("ranking")
@NullMarked
package kr.dolbom.knowledge.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
