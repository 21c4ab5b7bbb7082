package kr.dolbom.knowledge;

/**
 * How much the library holds, and how much of it is kept only once.
 *
 * @param passages passages of all versions added up
 * @param kept passages kept, the same words of several versions once
 * @param letters characters of the passages kept
 * @param rowBytes what documents, versions, passages and their days take in the database, indexes included
 * @param indexBytes what the search index takes on this machine
 */
public record LibrarySize(
        long documents, long versions, long passages, long kept, long letters, long rowBytes, long indexBytes) {}
