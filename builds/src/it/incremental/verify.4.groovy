import dev.weir.builds.Build

def build = Build.of(basedir)
build.printed('Failed with {total=8800, people=0}')
assert build.files('target/generated-sources/annotations') == context.second - context.second.subMap('dinner/LunchFlow.java')
