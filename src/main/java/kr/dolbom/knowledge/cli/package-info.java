/** The library on the command line. */
@NullMarked
package kr.dolbom.knowledge.cli;

import org.jspecify.annotations.NullMarked;
