import dev.weir.builds.Build

Build.of(basedir).printed('''
java.lang.IllegalStateException: [GeneratedMissing] there is no generated class fixes.FixesFlow for the flow fixes.Fixes; is weir-processor on annotationProcessorPaths?
''')
