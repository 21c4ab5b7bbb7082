/** What changes is told at once: to the asker's page and to every counsellor's, on whichever node they are. */
@NamedInterface("live")
@NullMarked
package kr.dolbom.desk.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
