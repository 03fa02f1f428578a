/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.cloudlive.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

import io.github.cloudlive.token.redis.Polling;

/**
 * Traces what is observed, as Spring Boot sets it up with OpenTelemetry, and keeps the
 * spans in memory.
 */
final class Tracing implements AutoCloseable {

	private static final List<String> TOLD = List.of("outcome", "kind", "reconciled", "trigger", "uri", "status",
			"exception");

	private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

	private final SdkTracerProvider provider = SdkTracerProvider.builder()
		.addSpanProcessor(SimpleSpanProcessor.create(this.exporter))
		.build();

	ObservationRegistry registry() {
		Tracer openTelemetry = this.provider.get("test");
		OtelTracer tracer = new OtelTracer(openTelemetry, new OtelCurrentTraceContext(), (event) -> {
		});
		OtelPropagator propagator = new OtelPropagator(
				ContextPropagators.create(W3CTraceContextPropagator.getInstance()), openTelemetry);
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig()
			.observationHandler(new FirstMatchingCompositeObservationHandler(
					new PropagatingSenderTracingObservationHandler<>(tracer, propagator),
					new DefaultTracingObservationHandler(tracer)));
		return registry;
	}

	/**
	 * Return the trace that a span belongs to.
	 */
	String traceOf(String name) {
		return spans().filter((span) -> span.getName().equals(name)).findFirst().orElseThrow().getTraceId();
	}

	/**
	 * Draw the only trace there is.
	 * @param size how many spans it has; the last ones may be on their way
	 */
	String tree(int size) {
		Polling.until(size + " spans", Duration.ofSeconds(20), () -> spans().count() == size);
		return spans().filter((span) -> !span.getParentSpanContext().isValid())
			.map((root) -> draw(root, "", ""))
			.collect(Collectors.joining());
	}

	private String draw(SpanData span, String indent, String childIndent) {
		List<SpanData> children = spans().filter((child) -> child.getParentSpanId().equals(span.getSpanId()))
			.sorted(Comparator.comparing(SpanData::getStartEpochNanos))
			.toList();
		StringBuilder tree = new StringBuilder(indent).append(span.getName()).append(tags(span)).append('\n');
		for (SpanData child : children) {
			boolean last = child == children.get(children.size() - 1);
			tree.append(draw(child, childIndent + (last ? "└─ " : "├─ "), childIndent + (last ? "   " : "│  ")));
		}
		return tree.toString();
	}

	private static String tags(SpanData span) {
		return TOLD.stream().flatMap((key) -> {
			String value = span.getAttributes().get(AttributeKey.stringKey(key));
			return (value == null || value.equals("none")) ? Stream.empty() : Stream.of("  " + key + "=" + value);
		}).collect(Collectors.joining());
	}

	private Stream<SpanData> spans() {
		return this.exporter.getFinishedSpanItems().stream();
	}

	@Override
	public void close() {
		this.provider.close();
	}

}
