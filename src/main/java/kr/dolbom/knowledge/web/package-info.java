/** The library's pages: what is there, how it reads on a day, how two days differ, and what its keeper changes. */
@NullMarked
package kr.dolbom.knowledge.web;

import org.jspecify.annotations.NullMarked;
