package com.example.functions;

import java.util.List;

public record Order(String id, int amount, List<String> tags) {}
