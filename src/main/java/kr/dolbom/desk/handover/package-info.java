/** Questions a person answers: who owns them, what became of them, and when they are due. */
@NullMarked
package kr.dolbom.desk.handover;

import org.jspecify.annotations.NullMarked;
