/** The desk over HTTP: the JSON interface, the page, and what guards both. */
@NullMarked
package kr.dolbom.desk.web;

import org.jspecify.annotations.NullMarked;
