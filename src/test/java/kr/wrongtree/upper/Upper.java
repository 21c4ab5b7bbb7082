package kr.wrongtree.upper;

public record Upper(String name) {}
