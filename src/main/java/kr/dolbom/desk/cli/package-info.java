/** The desk at the command line. */
@NullMarked
package kr.dolbom.desk.cli;

import org.jspecify.annotations.NullMarked;
