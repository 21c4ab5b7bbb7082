/** Governance at the command line. */
@NullMarked
package kr.dolbom.governance.cli;

import org.jspecify.annotations.NullMarked;
