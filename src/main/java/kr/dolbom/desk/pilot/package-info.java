/** How the desk does, in figures that open the list behind them. */
@NullMarked
package kr.dolbom.desk.pilot;

import org.jspecify.annotations.NullMarked;
